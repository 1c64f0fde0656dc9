package dev.textback.compliance.recognition;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.textback.business.SetUpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The net under the patterns: a small language model (all-MiniLM-L6-v2, trained further on the labelled lines in the tests' resources), run
 * by ONNX Runtime in this process. It reads what no pattern understands, and is heard where a pattern may have misread.
 *
 * <p>Safe for many threads.
 */
@Component
final class OptOutModel implements AutoCloseable {

    private static final String FILE = "recognition/opt-out-model.onnx";

    /** Windows of a long text that are read: four from its begin, four from its end. */
    private static final int MOST_WINDOWS = 8;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    /** Closing the session under a read would end the process. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private boolean closed;

    @Autowired
    OptOutModel() {
        this(shipped());
    }

    /** @param model as ONNX: ids of word pieces in, the shares of opt-out, soft no and anything else out */
    OptOutModel(byte[] model) {
        this.pieces = new WordPieces();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            this.environment = ModelRuntime.kept();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Without its own pool of memory: texts come one by one
            options.addCPU(false);
            this.session = environment.createSession(model, options);
        } catch (OrtException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
            throw new SetUpProblem("The model that reads opt-outs cannot be loaded (" + e
                    + "). It runs on Linux (x86-64 or ARM, with glibc), "
                    + "macOS (Apple silicon) and Windows, and needs a directory for temporary files from which libraries may be loaded: "
                    + "-Djava.io.tmpdir=..., now " + System.getProperty("java.io.tmpdir"));
        }
    }

    /**
     * How sure it is, from 0 to 1, that the text opts out; of a long text, that some part of it does.
     *
     * @throws IllegalStateException if it is closed already
     */
    double optOut(String text) {
        List<long[]> windows = pieces.windows(text, MOST_WINDOWS);
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The program is stopping; nothing is read any more");
            }
            return windows.stream().mapToDouble(this::share).max().orElse(0);
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The model that reads opt-outs cannot be closed", e);
        } finally {
            open.writeLock().unlock();
        }
    }

    private double share(long[] window) {
        long[] shape = {1, window.length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(window), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", ids))) {
            return ((float[][]) result.get(0).getValue())[0][0];
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "The model that reads opt-outs failed on " + window.length + " word pieces", e);
        }
    }

    private static byte[] shipped() {
        ClassPathResource file = new ClassPathResource(FILE);
        try (InputStream stream = file.getInputStream()) {
            return stream.readNBytes((int) file.contentLength());
        } catch (IOException e) {
            throw new SetUpProblem(FILE + " cannot be read: " + e);
        }
    }
}
