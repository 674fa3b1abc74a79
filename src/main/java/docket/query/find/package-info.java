/**
 * Finding things by what they are called: {@link docket.query.find.Finder} takes words as people write them (another
 * name, initials, a slip of the keyboard) and says which thing they may mean, how sure that is, and why.
 */
@NullMarked
package docket.query.find;

import org.jspecify.annotations.NullMarked;
