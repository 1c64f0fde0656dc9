package dev.textback.process.publishing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.process.guard.RefusedDiagrams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** How much may be sent as a set of diagrams. */
class ZippedSetTest {

    @Test
    void what_is_too_large_is_refused_before_it_is_unpacked() {
        assertThatThrownBy(() -> ZippedSet.read(new byte[ZippedSet.LARGEST + 1]))
                .isInstanceOf(RefusedDiagrams.class)
                .hasMessageContaining("more than 10000000 bytes");
    }

    @Test
    void what_is_small_and_unpacks_to_too_much_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bpmn/large.bpmn"));
            zip.write(new byte[ZippedSet.LARGEST + 1]);
        }

        assertThatThrownBy(() -> ZippedSet.read(bytes.toByteArray()))
                .isInstanceOf(RefusedDiagrams.class)
                .hasMessageContaining("unpacks to more than");
    }
}
