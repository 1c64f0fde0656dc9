package dev.textback.simulator;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands where Textback's webhooks and its REST endpoint for missed calls are. */
class TextbackStandIn extends HttpServlet {

    record Asked(String path, String authorization, String body) {}

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
        String authorization = request.getHeader("Authorization");
        asked.add(new Asked(request.getRequestURI(), authorization == null ? "" : authorization, body));
        response.setStatus(answer);
        response.setContentType("application/json");
        response.getWriter().write("{\"callId\":\"c\",\"conversation\":null}");
    }
}
