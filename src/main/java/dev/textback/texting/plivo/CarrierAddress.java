package dev.textback.texting.plivo;

import dev.textback.business.SetUpProblem;
import java.net.URI;

/** Addresses as they stand in the configuration, checked where they come in. */
final class CarrierAddress {

    private CarrierAddress() {}

    /**
     * Reads an address; plain http is taken for this machine only, because credentials and callers' numbers travel on it.
     *
     * @param variable the environment variable that sets it, for the message
     * @throws SetUpProblem if it is no such address; the message says what would be right
     */
    static URI of(String value, String variable) {
        URI address;
        try {
            address = URI.create(value.strip());
        } catch (IllegalArgumentException notAnAddress) {
            throw wrong(value, variable, "is not an address");
        }
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw wrong(value, variable, "must be a scheme, a host and a path, nothing else");
        }
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean localHttp = "http".equalsIgnoreCase(address.getScheme()) && isLoopback(address.getHost());
        if (!https && !localHttp) {
            throw wrong(value, variable, "must begin with https:// (http:// is accepted for localhost only)");
        }
        return address;
    }

    /** The same, ending in a slash, as the base of an API. */
    static URI base(String value, String variable) {
        URI address = of(value, variable);
        return address.getPath().endsWith("/") ? address : URI.create(address + "/");
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static SetUpProblem wrong(String value, String variable, String why) {
        return new SetUpProblem(variable + ": '" + value + "' " + why
                + "; right would be an address such as https://api.plivo.com/v1/");
    }
}
