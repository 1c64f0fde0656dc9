package dev.textback.sip;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Kamailio with the very configuration that {@code docs/telephony/} shows, on loopback, ports of its own, in a folder of its own. */
final class Kamailio implements AutoCloseable {

    private static final Path CONFIGURATION =
            Path.of("docs", "telephony", "kamailio.cfg").toAbsolutePath();

    private final int port;
    private final int phonePort;
    private final Path log;
    private final Process process;
    private int linesSaid;

    private Kamailio(int port, int phonePort, Path log, Process process) {
        this.port = port;
        this.phonePort = phonePort;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param way how it tells Textback of a missed call
     * @param login user and password; they go into a file that only its owner may read, and never on a command line
     */
    static Kamailio startedIn(Path folder, Way way, String textback, String[] login) throws IOException {
        Path account = folder.resolve("textback.cfg");
        Files.createFile(account, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(account, """
                [textback]
                url = %s
                username = %s
                password = %s
                """.formatted(textback, login[0], login[1]));
        int port = freePort();
        int phonePort = freePort();
        Path log = folder.resolve("kamailio.log");
        List<String> command =
                new ArrayList<>(List.of("kamailio", "-DD", "-E", "--debug=2", "-m", "32", "-M", "8", "-f"));
        command.addAll(List.of(CONFIGURATION.toString(), "-Y", folder.toString(), "-w", folder.toString()));
        List<String> settings = new ArrayList<>(way.settings());
        settings.addAll(List.of(
                "SIP_PORT=" + port,
                "RINGS=\"sip:127.0.0.1:" + phonePort + "\"",
                "RING_MILLISECONDS=1500",
                "REPEAT_SECONDS=1",
                "TEXTBACK_FILE=\"" + account + "\"",
                "OUTBOX_DB=\"outbox=>sqlite:///" + folder.resolve("outbox.db") + "\""));
        settings.forEach(setting -> command.addAll(List.of("-A", setting)));
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        program.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        Kamailio kamailio = new Kamailio(port, phonePort, log, program.start());
        await("Kamailio").atMost(Duration.ofSeconds(20)).until(kamailio::answers);
        return kamailio;
    }

    int port() {
        return port;
    }

    /** Where the phone belongs that it rings. */
    int phonePort() {
        return phonePort;
    }

    /** What its configuration logs, and every mistake; the lines since the last time go into the run's log. */
    List<String> says() {
        try {
            List<String> said = Files.readAllLines(log).stream()
                    .filter(line -> line.contains("textback: ")
                            || line.matches(".*(ERROR|CRITICAL|ALERT):.*") && !line.contains("receive_fd"))
                    .map(line -> line.replaceFirst("^ *\\d+\\(\\d+\\) ", "").replace("<script>: ", ""))
                    .toList();
            said.subList(linesSaid, said.size()).forEach(line -> RunLog.says("    kamailio " + line));
            linesSaid = said.size();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Anything that is no call is refused, which shows that somebody is there. */
    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "Kamailio ended with " + process.exitValue() + ":\n" + Files.readString(log));
        }
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(300);
            byte[] options = ("""
                    OPTIONS sip:127.0.0.1:%1$d SIP/2.0
                    Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK-there
                    From: <sip:test@127.0.0.1>;tag=1
                    To: <sip:127.0.0.1:%1$d>
                    Call-ID: there-%2$d
                    CSeq: 1 OPTIONS
                    Max-Forwards: 70
                    Content-Length: 0

                    """)
                    .formatted(port, socket.getLocalPort())
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            socket.send(new DatagramPacket(options, options.length, InetAddress.getLoopbackAddress(), port));
            socket.receive(new DatagramPacket(new byte[2048], 2048));
            return true;
        } catch (SocketTimeoutException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first process stops its children. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            children.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        says();
    }

    /** How Kamailio tells Textback of a missed call. */
    enum Way {
        API,
        ENGINE_REST;

        private List<String> settings() {
            return this == ENGINE_REST ? List.of("WITH_ENGINE_REST") : List.of();
        }
    }
}
