package org.twelvemonth.faults.agent;

import static net.bytebuddy.matcher.ElementMatchers.hasSuperType;
import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Makes the JDK's own classes tell {@link FileFaults} of every operation on a file before it is done, and after. */
public final class FaultAgent {
    private FaultAgent() {}

    /** Called by the JVM before {@code main}; the argument is what {@link FileFaults#configure} takes. */
    public static void premain(String argument, Instrumentation instrumentation) throws IOException {
        FileFaults.configure(argument);
        // Or it warns of its use of Unsafe, on the standard error that the tests read.
        System.setProperty("net.bytebuddy.safe", "true");
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.InitializationStrategy.NoOp.INSTANCE)
                .with(AgentBuilder.TypeStrategy.Default.REDEFINE)
                .ignore(none())
                .type(named(FileOutputStream.class.getName()).or(named(RandomAccessFile.class.getName())))
                .transform(advice(Open.class, named("open")))
                .transform(advice(Write.class, namedOneOf("write", "writeBytes", "setLength")))
                .type(named(FileDescriptor.class.getName()))
                .transform(advice(Sync.class, named("sync")))
                .type(named("sun.nio.ch.FileChannelImpl"))
                .transform(advice(Write.class, namedOneOf("write", "truncate", "transferFrom")))
                .transform(advice(Force.class, named("force")))
                .type(named(File.class.getName()))
                .transform(advice(Delete.class, named("delete")))
                .transform(advice(Rename.class, named("renameTo")))
                .transform(advice(MakeFolder.class, named("mkdir")))
                .type(nameStartsWith("sun.nio.fs.").and(hasSuperType(named(FileSystemProvider.class.getName()))))
                .transform(advice(OpenPath.class, namedOneOf("newByteChannel", "newFileChannel")))
                .transform(advice(CreateFolder.class, named("createDirectory")))
                .transform(advice(DeletePath.class, named("implDelete")))
                .transform(advice(MovePath.class, namedOneOf("move", "copy")))
                .installOn(instrumentation);
    }

    private static AgentBuilder.Transformer advice(Class<?> advice, ElementMatcher<? super MethodDescription> methods) {
        return (type, description, loader, module, domain) -> type.visit(Advice.to(advice)
                .on(not(isAbstract()).and(not(MethodDescription::isNative)).and(methods)));
    }

    static final class Open {
        @Advice.OnMethodEnter
        static void before(@Advice.Argument(0) String path, @Advice.FieldValue("fd") FileDescriptor descriptor)
                throws IOException {
            FileFaults.opening(descriptor, path);
        }
    }

    static final class Write {
        @Advice.OnMethodEnter
        static void before(@Advice.FieldValue("path") String path) throws IOException {
            FileFaults.before("write", path);
        }
    }

    static final class Sync {
        @Advice.OnMethodEnter
        static void before(@Advice.This FileDescriptor descriptor) throws IOException {
            FileFaults.before("force", FileFaults.pathOf(descriptor));
        }

        @Advice.OnMethodExit
        static void after(@Advice.This FileDescriptor descriptor) throws IOException {
            FileFaults.forced(FileFaults.pathOf(descriptor));
        }
    }

    static final class Force {
        @Advice.OnMethodEnter
        static void before(@Advice.FieldValue("path") String path) throws IOException {
            FileFaults.before("force", path);
        }

        @Advice.OnMethodExit
        static void after(@Advice.FieldValue("path") String path) throws IOException {
            FileFaults.forced(path);
        }
    }

    /** The methods of {@link File} do not throw; they return false, which is what is left when their body is skipped. */
    static final class Delete {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean before(@Advice.This File file) {
            return FileFaults.fails("delete", file.getPath());
        }
    }

    static final class Rename {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean before(@Advice.This File file) {
            return FileFaults.fails("move", file.getPath());
        }
    }

    static final class MakeFolder {
        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean before(@Advice.This File file) {
            return FileFaults.fails("create", file.getPath());
        }
    }

    static final class OpenPath {
        @Advice.OnMethodEnter
        static void before(@Advice.Argument(0) Path path, @Advice.Argument(1) Set<?> options) throws IOException {
            if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
                FileFaults.before("create", path.toString());
            }
        }
    }

    static final class CreateFolder {
        @Advice.OnMethodEnter
        static void before(@Advice.Argument(0) Path path) throws IOException {
            FileFaults.before("create", path.toString());
        }
    }

    static final class DeletePath {
        @Advice.OnMethodEnter
        static void before(@Advice.Argument(0) Path path) throws IOException {
            FileFaults.before("delete", path.toString());
        }
    }

    static final class MovePath {
        @Advice.OnMethodEnter
        static void before(@Advice.Argument(0) Path path) throws IOException {
            FileFaults.before("move", path.toString());
        }
    }
}
