package dev.textback.process.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.textback.process.guard.RefusedDiagrams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedSetTest {

    @ParameterizedTest
    @ValueSource(strings = {"bpmn/a.bpmn", "bpmn/.camunda/element-templates/a.json", "__MACOSX/a", "folder/"})
    void a_file_that_unpacks_to_more_than_a_set_can_be_is_refused_wherever_it_lies(String name) throws IOException {
        byte[] zip = zip(name, 1, 11_000_000);
        assertThatExceptionOfType(RefusedDiagrams.class)
                .isThrownBy(() -> ZippedSet.read(zip))
                .satisfies(
                        refused -> assertThat(refused.complaints().toString()).contains("unpacks to more than"));
    }

    @Test
    void so_are_more_files_than_a_set_can_hold() throws IOException {
        byte[] zip = zip(".hidden", 300, 1);
        assertThatExceptionOfType(RefusedDiagrams.class)
                .isThrownBy(() -> ZippedSet.read(zip))
                .satisfies(
                        refused -> assertThat(refused.complaints().toString()).contains("200 files"));
    }

    private static byte[] zip(String name, int files, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry(files == 1 ? name : name + i));
                zip.write(new byte[size]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
