package org.cutis;

import static java.util.function.Predicate.not;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Optional;
import java.util.stream.Stream;
import org.cutis.platform.CurrentPerson;

/** The first call of a method that reaches any other class of the house is one to {@link CurrentPerson}. */
final class AskFirst extends ArchCondition<JavaMethod> {
    private static final String HOUSE = "org/cutis/";
    private static final String ASKED = CurrentPerson.class.getName().replace('.', '/');

    AskFirst() {
        super("ask CurrentPerson before anything else");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        var first = firstCall(method);
        if (!first.map(call -> owner(call).equals(ASKED)).orElse(false)) {
            events.add(SimpleConditionEvent.violated(
                    method,
                    method.getFullName() + " first calls "
                            + first.map(call -> owner(call) + "." + call.name()).orElse("nobody")));
        }
    }

    /** Of values (records) may be asked before: they know nothing but what the caller gave. */
    private static Optional<InvokeInstruction> firstCall(JavaMethod method) {
        return calls(method)
                .filter(call -> owner(call).startsWith(HOUSE))
                .filter(not(call -> isValue(method, call)))
                .findFirst();
    }

    private static boolean isValue(JavaMethod method, InvokeInstruction call) {
        var name = owner(call).replace('/', '.');
        return method.getOwner().getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().equals(name)
                        && dependency.getTargetClass().isAssignableTo(Record.class));
    }

    private static Stream<InvokeInstruction> calls(JavaMethod method) {
        var file = method.getOwner().getSource().orElseThrow().getUri();
        try (var bytes = file.toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .filter(each -> isThis(each, method))
                    .flatMap(each -> each.code().stream())
                    .flatMap(code -> code.elementStream())
                    .filter(InvokeInstruction.class::isInstance)
                    .map((CodeElement each) -> (InvokeInstruction) each)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThis(MethodModel each, JavaMethod method) {
        return each.methodName().stringValue().equals(method.getName())
                && each.methodType().stringValue().equals(method.getDescriptor());
    }

    private static String owner(InvokeInstruction call) {
        return call.owner().asInternalName();
    }
}
