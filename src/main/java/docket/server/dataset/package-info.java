/** The dataset as a whole: the home page, its description in VoID and DCAT, its dumps. */
@NullMarked
package docket.server.dataset;

import org.jspecify.annotations.NullMarked;
