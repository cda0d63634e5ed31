/** Single sign-on: a person signs in at the body's OpenID provider, whose groups give roles. */
@NullMarked
package org.twelvemonth.console.openid;

import org.jspecify.annotations.NullMarked;
