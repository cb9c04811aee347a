package org.cutis.platform;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Makes a PDF of a page of our own: well-formed XHTML whose pictures are in it ({@code data:}); nothing else is fetched. */
public final class PdfPages {
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private PdfPages() {}

    /** @param locale right to left where its script runs so */
    public static byte[] pdf(String xhtml, Locale locale) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                // tagged, for those who have it read to them; and without the base fonts, which hold no Arabic
                .usePdfUaAccessibility(true)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(locale.getLanguage().equals("ar") ? TextDirection.RTL : TextDirection.LTR)
                .useFont(() -> Fonts.open("NotoSans-Regular"), "Noto Sans", REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> Fonts.open("NotoSans-Bold"), "Noto Sans", BOLD, FontStyle.NORMAL, true)
                .useFont(
                        () -> Fonts.open("NotoSansArabic-Regular"), "Noto Sans Arabic", REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> Fonts.open("NotoSansArabic-Bold"), "Noto Sans Arabic", BOLD, FontStyle.NORMAL, true)
                .useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
                .withHtmlContent(xhtml, null)
                .withProducer("Cutis")
                .toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF could not be made", e);
        }
        return pdf.toByteArray();
    }
}
