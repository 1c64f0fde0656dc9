package dev.textback.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a process, in megabytes (1,048,576 bytes); not a number where this machine does not say.
 *
 * @param resident what it occupies now
 * @param peak the most it ever occupied
 * @param live what its heap holds after a full garbage collection
 */
record Memory(double resident, double peak, double live) {

    private static final Pattern USED = Pattern.compile("(?:heap|generation)\\s+total \\d+K, used (\\d+)K");
    private static final double KILOBYTES = 1024;

    /** Reads it from Linux and from the JDK's jcmd; the collection comes last, so that it changes nothing that was read before. */
    static Memory of(ProcessHandle process) throws IOException, InterruptedException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        String kernel = Files.isReadable(status) ? Files.readString(status) : "";
        jcmd(process, "GC.run");
        return new Memory(
                sum(Pattern.compile("VmRSS:\\s+(\\d+) kB"), kernel),
                sum(Pattern.compile("VmHWM:\\s+(\\d+) kB"), kernel),
                sum(USED, jcmd(process, "GC.heap_info")));
    }

    private static double sum(Pattern kilobytes, String text) {
        double sum = Double.NaN;
        Matcher matcher = kilobytes.matcher(text);
        while (matcher.find()) {
            sum = (Double.isNaN(sum) ? 0 : sum) + Long.parseLong(matcher.group(1)) / KILOBYTES;
        }
        return sum;
    }

    private static String jcmd(ProcessHandle process, String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            return "";
        }
        Process run = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor();
        return answer;
    }
}
