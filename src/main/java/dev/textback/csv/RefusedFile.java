package dev.textback.csv;

import dev.textback.refusal.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer to a file of numbers that is not taken: the rows that cannot be, with what is wrong, and the rows that could be. */
public final class RefusedFile {

    /** More help nobody, and a hundred thousand would be an answer longer than the question. */
    private static final int MOST_LISTED = 1000;

    private RefusedFile() {}

    /** @param bad at least one */
    public static ResponseEntity<ProblemDetail> with(List<BadRow> bad, List<GoodRow> good) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                (bad.size() == 1 ? "1 row is wrong" : bad.size() + " rows are wrong")
                        + "; nothing was imported. Correct the file and send it again");
        problem.setProperty("badRowCount", bad.size());
        problem.setProperty("badRows", bad.stream().limit(MOST_LISTED).toList());
        problem.setProperty("goodRowCount", good.size());
        problem.setProperty("goodRows", good.stream().limit(MOST_LISTED).toList());
        return Refusal.of(problem);
    }

    /**
     * A row that could be taken.
     *
     * @param line where it begins, from 1
     * @param number the phone number that it is about, in E.164
     */
    public record GoodRow(long line, String number) {}
}
