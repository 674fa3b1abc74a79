/** The launcher as its users start it: real processes on a small project with a stand-in for Maven and for the JVM. */
@NullMarked
package docket.launcher;

import org.jspecify.annotations.NullMarked;
