package dev.textback.simulator;

/** The login of a telephony user, with which the phone page reports its missed calls as a PBX would. */
public interface TelephonyLogin {

    /** The user name for HTTP Basic. */
    String user();

    /** The password for HTTP Basic. */
    String password();
}
