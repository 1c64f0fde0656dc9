package dev.textback.business;

import java.util.List;

/** The people and machines that the configuration gives a login. */
public interface Staff {

    /** Everybody, in the order of the configuration. */
    List<StaffMember> all();
}
