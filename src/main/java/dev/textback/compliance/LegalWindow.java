package dev.textback.compliance;

import dev.textback.business.WeeklyHours;

/**
 * Hours that a law leaves, where the caller is.
 *
 * @param closedOnHolidays whether it leaves none on US federal holidays
 */
record LegalWindow(WeeklyHours hours, boolean closedOnHolidays) {}
