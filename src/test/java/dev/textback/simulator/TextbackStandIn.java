package dev.textback.simulator;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands where Textback's webhooks are. */
class TextbackStandIn extends HttpServlet {

    record Asked(String path, String signature, String body) {}

    private final transient List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile int answer = 202;

    List<Asked> asked() {
        return asked;
    }

    void answers(int status) {
        this.answer = status;
    }

    void reset() {
        asked.clear();
        answer = 202;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String signature = request.getHeader("X-Plivo-Signature-V3");
        asked.add(new Asked(request.getRequestURI(), signature == null ? "" : signature, body));
        response.setStatus(answer);
        response.setContentType("application/xml");
        response.getWriter().write(instructions(request));
    }

    /** Rings first, then takes a message, as a line in direct mode does. */
    private static String instructions(HttpServletRequest request) {
        String here = "http://127.0.0.1:" + request.getLocalPort() + "/webhooks/plivo/";
        return switch (request.getRequestURI()) {
            case "/webhooks/plivo/answer" ->
                "<Response><Dial action=\"" + here
                        + "dial-result?turn=0#rc=3&amp;rp=all\"><Number>1</Number></Dial></Response>";
            case "/webhooks/plivo/dial-result" ->
                "<Response><Speak>We will call you back.</Speak><Record action=\"" + here
                        + "recording#rc=3\"/></Response>";
            default -> "<Response/>";
        };
    }
}
