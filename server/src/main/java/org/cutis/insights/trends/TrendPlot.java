package org.cutis.insights.trends;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cutis.insights.FindingBody;
import org.cutis.platform.Fonts;
import org.cutis.vision.LesionReport.Risk;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws a person's findings over time: a mark per photo, its shape and colour the level, with bars of the measure's noise. */
@Component
class TrendPlot {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 600;
    private static final double SECONDS_A_DAY = 86_400.0;

    private final MessageSource words;

    TrendPlot(MessageSource words) {
        this.words = words;
    }

    /** Ink and paper of one colour scheme; the level's colours are those of the client. */
    private record Colours(Color paper, Color ink, Color grid, Color low, Color medium, Color high) {
        static final Colours LIGHT = new Colours(
                Color.WHITE,
                new Color(0x2b3238),
                new Color(0xe3e7ea),
                new Color(0x146c43),
                new Color(0x8a5300),
                new Color(0xb3261e));
        static final Colours DARK = new Colours(
                new Color(0x12171a),
                new Color(0xd5dce1),
                new Color(0x2a3238),
                new Color(0x7fd6a4),
                new Color(0xf2c078),
                new Color(0xff9a91));

        Color of(Risk.Level level) {
            return switch (level) {
                case LOW -> low;
                case MEDIUM -> medium;
                case HIGH -> high;
            };
        }
    }

    /** @return PNG, 1200 x 600 px */
    byte[] png(Trends.TrendsBody trends, boolean dark, Locale locale) {
        var colours = dark ? Colours.DARK : Colours.LIGHT;
        var chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(word("title", locale))
                .yAxisTitle(word("score", locale))
                .build();
        style(chart, colours, locale);
        double noise = trends.noise() == null ? 0 : trends.noise().scoreSd();
        for (var level : Risk.Level.values()) {
            add(chart, level, trends.points(), noise, colours, locale);
        }
        if (trends.points().isEmpty()) {
            chart.setTitle(word("none", locale));
            chart.addSeries(" ", new double[] {0}, new double[] {-1}).setMarker(SeriesMarkers.NONE);
            chart.getStyler().setLegendVisible(false);
        }
        try {
            return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(
            XYChart chart, Risk.Level level, List<FindingBody> points, double noise, Colours colours, Locale locale) {
        var of = points.stream().filter(point -> point.level() == level).toList();
        if (of.isEmpty()) {
            return;
        }
        var bars = new double[of.size()];
        Arrays.fill(bars, noise);
        var series = chart.addSeries(
                word(level.name(), locale),
                of.stream()
                        .mapToDouble(point -> point.takenAt().getEpochSecond() / SECONDS_A_DAY)
                        .toArray(),
                of.stream().mapToDouble(FindingBody::score).toArray(),
                noise > 0 ? bars : null);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(marker(level));
        series.setMarkerColor(colours.of(level));
    }

    private static Marker marker(Risk.Level level) {
        return switch (level) {
            case LOW -> SeriesMarkers.CIRCLE;
            case MEDIUM -> SeriesMarkers.SQUARE;
            case HIGH -> SeriesMarkers.TRIANGLE_UP;
        };
    }

    /** Of Arabic dates; the plot would draw it as a box. */
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    private static void style(XYChart chart, Colours colours, Locale locale) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(new Locale.Builder()
                        .setLocale(locale)
                        .setUnicodeLocaleKeyword("nu", "latn")
                        .build());
        var styler = chart.getStyler();
        styler.setYAxisMin(0.0).setYAxisMax(1.0).setPlotGridLinesColor(colours.grid());
        styler.setXAxisMaxLabelCount(8)
                .setXAxisTickLabelsFormattingFunction(days -> Instant.ofEpochSecond((long) (days * SECONDS_A_DAY))
                        .atOffset(ZoneOffset.UTC)
                        .format(day)
                        .replace(RIGHT_TO_LEFT_MARK, ""));
        styler.setAxisTickLabelsFont(Fonts.plain(locale, 14))
                .setAxisTitleFont(Fonts.bold(locale, 15))
                .setAxisTickLabelsColor(colours.ink())
                .setAxisTickMarksColor(colours.grid());
        styler.setErrorBarsColor(colours.ink());
        styler.setYAxisGroupTitleColor(0, colours.ink());
        styler.setBaseFont(Fonts.plain(locale, 14))
                .setChartTitleFont(Fonts.bold(locale, 20))
                .setLegendFont(Fonts.plain(locale, 15))
                .setLegendPosition(LegendPosition.OutsideS)
                .setChartFontColor(colours.ink())
                .setChartBackgroundColor(colours.paper())
                .setPlotBackgroundColor(colours.paper())
                .setLegendBackgroundColor(colours.paper())
                .setLegendBorderColor(colours.paper())
                .setPlotBorderVisible(false)
                .setChartTitleBoxVisible(false)
                .setChartPadding(24)
                .setMarkerSize(12);
        styler.setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Horizontal);
    }

    private String word(String key, Locale locale) {
        return words.getMessage("insights.plot." + key, null, locale);
    }
}
