package dev.textback.suppression;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer to a file with rows that cannot be taken: those rows with what is wrong, and the rows that could be. */
final class BadRows {

    /** More help nobody, and a hundred thousand would be an answer longer than the question. */
    private static final int MOST_LISTED = 1000;

    private BadRows() {}

    static ResponseEntity<ProblemDetail> answer(FileContent content) {
        int bad = content.bad().size();
        List<Good> good = content.good().stream()
                .limit(MOST_LISTED)
                .map(row -> new Good(row.line(), row.suppression().number().e164()))
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                (bad == 1 ? "1 row is wrong" : bad + " rows are wrong")
                        + "; nothing was imported. Correct the file and send it again");
        problem.setProperty("badRowCount", bad);
        problem.setProperty("badRows", content.bad().stream().limit(MOST_LISTED).toList());
        problem.setProperty("goodRowCount", content.good().size());
        problem.setProperty("goodRows", good);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private record Good(long line, String number) {}
}
