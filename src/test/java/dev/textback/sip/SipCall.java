package dev.textback.sip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One call through Kamailio: a caller and a phone, each a sipp that plays a scenario of {@code src/test/resources/sip/}. */
final class SipCall {

    private static final Path SCENARIOS =
            Path.of("src", "test", "resources", "sip").toAbsolutePath();

    private final Kamailio kamailio;
    private final Path folder;

    SipCall(Kamailio kamailio, Path folder) {
        this.kamailio = kamailio;
        this.folder = folder;
    }

    /**
     * Rings the line, and waits until the call is over for both sides.
     *
     * @param from the From header, such as {@code <sip:+14155550142@carrier.example>}
     * @return the call's id
     */
    String rings(String line, String from, Ends ends) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        RunLog.says("\n=== " + from + " rings " + line + ": " + ends.story + " (call " + id + ")");
        Process phone = sipp("phone", List.of("-sf", scenario(ends.phone), "-p", "" + kamailio.phonePort()));
        Process caller = sipp(
                "caller",
                List.of(
                        "127.0.0.1:" + kamailio.port(),
                        "-sf",
                        scenario(ends.caller),
                        "-p",
                        "" + Kamailio.freePort(),
                        "-s",
                        line,
                        "-cid_str",
                        id,
                        "-key",
                        "from",
                        from,
                        "-trace_msg",
                        "-message_file",
                        folder.resolve(id + ".sip").toString()));
        try {
            wentWell("caller", caller);
            wentWell("phone", phone);
        } finally {
            caller.destroyForcibly();
            phone.destroyForcibly();
        }
        Files.readAllLines(folder.resolve(id + ".sip")).stream()
                .filter(text -> text.matches("(INVITE|CANCEL|ACK|BYE) sip:.*|SIP/2.0 \\d+ .*"))
                .forEach(message ->
                        RunLog.says("    caller " + (message.startsWith("SIP") ? "<-- " : "--> ") + message));
        return id;
    }

    private Process sipp(String who, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sipp"));
        command.addAll(arguments);
        command.addAll(List.of("-i", "127.0.0.1", "-m", "1", "-nostdin", "-timeout", "20s", "-timeout_error"));
        command.addAll(List.of(
                "-trace_err", "-error_file", folder.resolve(who + ".err").toString()));
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(who + ".out").toFile());
        program.environment().put("TERM", "dumb");
        return program.start();
    }

    private void wentWell(String who, Process side) throws IOException, InterruptedException {
        if (!side.waitFor(30, TimeUnit.SECONDS) || side.exitValue() != 0) {
            Path errors = folder.resolve(who + ".err");
            throw new AssertionError("The call went another way than the " + who + "'s scenario: "
                    + (Files.exists(errors) ? Files.readString(errors) : "no words")
                    + Files.readString(folder.resolve(who + ".out")));
        }
    }

    private static String scenario(String name) {
        return SCENARIOS.resolve(name + ".xml").toString();
    }

    /** How a call goes. */
    enum Ends {
        NOBODY_ANSWERS("nobody answers", "caller", "phone-rings"),
        BUSY("the phone is busy", "caller", "phone-busy"),
        CALLER_HANGS_UP("the caller hangs up while it rings", "caller-hangs-up", "phone-rings"),
        ANSWERED("somebody answers", "caller", "phone-answers");

        private final String story;
        private final String caller;
        private final String phone;

        Ends(String story, String caller, String phone) {
            this.story = story;
            this.caller = caller;
            this.phone = phone;
        }
    }
}
