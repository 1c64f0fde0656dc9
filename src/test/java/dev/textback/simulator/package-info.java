@NullMarked
package dev.textback.simulator;

import org.jspecify.annotations.NullMarked;
