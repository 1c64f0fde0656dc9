/** The specification of the processes as callers' stories: a phone, a business, and time that is moved. */
@NullMarked
package dev.textback.story;

import org.jspecify.annotations.NullMarked;
