package docket.query.find;

import java.util.List;

/**
 * One name of one thing.
 *
 * @param thing number of its entry
 * @param words numbers of the vocabulary, in the name's order
 */
record Name(int thing, String text, List<Integer> words) {
    Name {
        words = List.copyOf(words);
    }
}
