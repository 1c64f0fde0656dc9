/** Who may do what over HTTP: logins, roles and the routes they open. */
@NullMarked
package dev.textback.access;

import org.jspecify.annotations.NullMarked;
