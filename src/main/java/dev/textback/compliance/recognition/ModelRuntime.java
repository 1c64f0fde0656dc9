package dev.textback.compliance.recognition;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * ONNX Runtime, until the process has ended. The library frees itself in a shutdown hook, which runs beside the requests that the program
 * still finishes, and their reads would use freed memory (microsoft/onnxruntime, issue 31352). It counts who refers to it: one reference
 * more, which nobody gives back, keeps it. There is no public way to take one.
 */
final class ModelRuntime {

    private static final OrtLoggingLevel WARNING = OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING;

    private ModelRuntime() {}

    /** @throws IllegalStateException if another version of the library counts otherwise */
    static OrtEnvironment kept() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(WARNING);
        // On Windows it would tell its makers of each model
        environment.setTelemetry(false);
        try {
            Field library = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            library.setAccessible(true);
            Method reference =
                    OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            reference.setAccessible(true);
            reference.invoke(null, library.getLong(null), WARNING.getValue(), "kept");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of ONNX Runtime cannot be kept until the process ends", e);
        }
        return environment;
    }
}
