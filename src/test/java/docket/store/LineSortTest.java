package docket.store;

import static org.assertj.core.api.Assertions.assertThat;

import docket.rdf.CodePointOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSortTest {

    /** With 40 characters there are some two hundred runs, with a million none. */
    @ParameterizedTest
    @ValueSource(longs = {40, 1_000_000})
    void givesEveryLineOnceInByteOrderHoweverLittleFitsIntoMemory(long limit) throws IOException {
        Random random = new Random(1);
        TreeSet<String> expected = new TreeSet<>(CodePointOrder.ORDER);
        try (LineSort sort = new LineSort(limit)) {
            for (int i = 0; i < 1000; i++) {
                String line = "\uFFFD😀a".substring(random.nextInt(2)) + random.nextInt(500);
                expected.add(line);
                sort.add(line);
            }
            List<String> sorted = new ArrayList<>();
            try (Lines lines = sort.sorted()) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    sorted.add(line);
                }
            }
            assertThat(sorted).containsExactlyElementsOf(expected);
        }
    }
}
