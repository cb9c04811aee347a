package org.cutis.platform;

import java.util.Map;

/** A refusal from below a controller, where no outcome can carry it: not signed in, wrong role, malformed cursor. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Map<String, Object> extra;

    public ProblemException(Problem problem, Map<String, Object> extra) {
        super(problem.type(), null, false, false);
        this.problem = problem;
        this.extra = extra;
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, Object> extra() {
        return extra;
    }
}
