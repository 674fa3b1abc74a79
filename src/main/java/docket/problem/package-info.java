/**
 * What a user can fix, said where it stands: a {@link docket.problem.Problem} at a {@link docket.problem.Location},
 * collected in {@link docket.problem.Problems}, thrown once as a {@link docket.problem.Failure}.
 */
@NullMarked
package docket.problem;

import org.jspecify.annotations.NullMarked;
