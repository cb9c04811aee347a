package org.cutis.scans.result;

import java.time.ZoneId;
import java.util.Locale;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.PdfPages;
import org.cutis.platform.UseCase;
import org.cutis.scans.Scan;
import org.cutis.scans.ScanId;
import org.cutis.scans.ScanStore;
import org.cutis.vision.LesionReport;
import org.cutis.vision.ReportTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A result as a letter that a person takes to a doctor. */
@UseCase
class Letter {
    private final ScanStore scans;
    private final Pictures pictures;
    private final MessageSource words;
    private final AuditTrail audit;
    private final CurrentPerson me;

    Letter(ScanStore scans, Pictures pictures, MessageSource words, AuditTrail audit, CurrentPerson me) {
        this.scans = scans;
        this.pictures = pictures;
        this.words = words;
        this.audit = audit;
        this.me = me;
    }

    /** What came of asking for it. */
    sealed interface Outcome {
        record Written(byte[] pdf) implements Outcome {}

        record NoSuchScan() implements Outcome {}

        /** The analysis has not ended, or the photo was refused. */
        record NothingToSay() implements Outcome {}
    }

    /** @param zone that the letter's times are told in */
    Outcome write(ScanId id, Locale locale, ZoneId zone) {
        var person = me.signedIn();
        var scan = scans.find(person, id).orElse(null);
        if (scan == null) {
            return new Outcome.NoSuchScan();
        }
        audit.record(AuditEvent.own(person, AuditEvent.Act.READ, AuditEvent.Thing.SCAN, id.value()));
        var report = scan.report();
        if (report == null || report.outcome() == LesionReport.Outcome.REFUSED) {
            return new Outcome.NothingToSay();
        }
        var photo = bytes(scan, Picture.SCREEN);
        if (photo == null) {
            return new Outcome.NothingToSay();
        }
        var page = new LetterPage(scan, report, new LetterWords(words, ReportTexts.in(locale), locale, zone));
        return new Outcome.Written(PdfPages.pdf(page.xhtml(photo, bytes(scan, Picture.OUTLINE)), locale));
    }

    private byte @Nullable [] bytes(Scan scan, Picture wanted) {
        return pictures.show(scan.id(), wanted) instanceof Pictures.Outcome.Found found
                ? found.picture().bytes()
                : null;
    }
}
