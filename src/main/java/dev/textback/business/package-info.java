/** A business as its owner configured it: brand, lines, hours, zone, industry and policy; its id is the Camunda tenant id. */
@NullMarked
package dev.textback.business;

import org.jspecify.annotations.NullMarked;
