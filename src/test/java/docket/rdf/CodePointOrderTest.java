package docket.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {
    @Test
    void agreesWithTheBytesOfUtf8() {
        List<String> texts = List.of("", "a", "ab", "b", "é", "퟿", "", "�", "😀", "😀a", "a😀", "a�");
        for (String a : texts) {
            for (String b : texts) {
                assertThat(Integer.signum(CodePointOrder.ORDER.compare(a, b)))
                        .isEqualTo(Integer.signum(Arrays.compareUnsigned(
                                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8))));
            }
        }
    }
}
