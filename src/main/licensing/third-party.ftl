The libraries that are bundled with Twelvemonth, and their licences
===================================================================

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.groupId}:${library.artifactId}:${library.version}
    ${entry.getValue()?join(" or ")}
    ${library.url!"(its pom names no page)"}
</#list>
