package docket.problem;

/** Whether a problem stops the work. */
public enum Severity {
    ERROR,
    WARNING
}
