package dev.textback.texting.plivo;

/** Our own addresses as the carrier calls them. */
public final class PublicAddress {

    private PublicAddress() {}

    /** The public address of a path that starts with a slash, as it is signed: scheme, host, port as configured, path. */
    public static String of(CarrierAccount account, String path) {
        String root = account.publicUrl().toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }
}
