package org.openscrutiny.editions;

import java.util.List;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.ComparatorKind;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;

/// The areas, indicators and settings that the tests' releases need.
public final class SampleMeasures {
  public static final Area SOUTHAMPTON =
      new Area(AreaLevel.LOCAL_AUTHORITY, "E06000045", "Southampton");
  public static final Area ENGLAND = new Area(AreaLevel.NATIONAL, "E92000001", "England");
  public static final Area SOUTH_EAST = new Area(AreaLevel.REGIONAL, "E12000008", "South East");
  public static final Area NEIGHBOURS =
      new Area(AreaLevel.LOCAL_AUTHORITY_GROUP, "statistical-neighbours", "Statistical neighbours");
  public static final Area CORE_CITIES =
      new Area(AreaLevel.LOCAL_AUTHORITY_GROUP, "core-cities", "Core Cities");

  public static final Indicator KS2 =
      new IndicatorBuilder(
              "ks2-rwm-expected", "attainment", Unit.PERCENT, 1, Polarity.HIGHER, Measured.DURING)
          .titled("How many 11-year-olds do well enough?", "KS2, expected standard")
          .saying(
              "{value} of pupils in {area} met the expected standard in reading, writing and maths")
          .breakingAt("2015/16")
          .build();
  public static final Indicator KS1 =
      new IndicatorBuilder(
              "ks1-maths-expected", "attainment", Unit.PERCENT, 0, Polarity.HIGHER, Measured.DURING)
          .titled("How many 7-year-olds do well enough in maths?", "KS1 maths, expected standard")
          .saying("{value} of pupils in {area} reached the level expected in maths")
          .breakingAt("2015/16")
          .build();
  public static final Indicator CARE_RATE =
      new IndicatorBuilder(
              "looked-after-children-rate",
              "children-in-care",
              Unit.PER_10000,
              0,
              Polarity.NONE,
              Measured.AT_END)
          .titled("How many of 10,000 children are in care?", "Children looked after, rate")
          .saying("the number of children in care for every 10,000 children in {area} was {value}")
          .build();
  public static final Indicator CARE =
      new IndicatorBuilder(
              "looked-after-children",
              "children-in-care",
              Unit.NUMBER,
              0,
              Polarity.NONE,
              Measured.AT_END)
          .titled("How many children are in care?", "Children looked after")
          .saying("there were {value} children in care in {area}")
          .sayingOfOne("there was {value} child in care in {area}")
          .build();
  public static final Indicator CONTACTS =
      new IndicatorBuilder("contacts", "early-help", Unit.NUMBER, 0, Polarity.NONE, Measured.DURING)
          .titled("How often do people contact children's services?", "Contacts")
          .saying("there were {value} contacts about children in {area}")
          .sayingOfOne("there was {value} contact about a child in {area}")
          .build();
  public static final Indicator EXPLOITATION =
      new IndicatorBuilder(
              "sexual-exploitation-referrals",
              "early-help",
              Unit.NUMBER,
              0,
              Polarity.NONE,
              Measured.DURING)
          .titled("How many referrals are about sexual exploitation?", "Exploitation referrals")
          .saying("there were {value} referrals in {area} where sexual exploitation was a factor")
          .sayingOfOne(
              "there was {value} referral in {area} where sexual exploitation was a factor")
          .build();
  public static final Indicator RE_REFERRALS =
      new IndicatorBuilder(
              "re-referrals-within-12-months",
              "early-help",
              Unit.PERCENT,
              0,
              Polarity.LOWER,
              Measured.DURING)
          .titled("How many referrals come back within a year?", "Re-referrals within 12 months")
          .saying("re-referrals within 12 months were {value} of referrals in {area}")
          .build();

  public static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(
              new Topic("attainment", "Attainment", "How well do children do at school?"),
              new Topic("early-help", "Early help and referrals", "Do families get help early?"),
              new Topic("children-in-care", "Children in care", "How many children are in care?")),
          List.of(KS2, KS1, CONTACTS, RE_REFERRALS, EXPLOITATION, CARE_RATE, CARE));

  public static final PortalSettings SETTINGS =
      new PortalSettings(
          "Open Scrutiny",
          "Southampton City Council",
          "https://www.southampton.gov.uk/",
          "https://www.southampton.gov.uk/contact-us/",
          SOUTHAMPTON,
          List.of(
              new PortalSettings.Comparator("england", ENGLAND),
              new PortalSettings.Comparator("region", ComparatorKind.of("own-region"), SOUTH_EAST),
              new PortalSettings.Comparator(
                  "statistical-neighbours",
                  ComparatorKind.of("statistical-neighbours"),
                  NEIGHBOURS),
              new PortalSettings.Comparator("core-cities", CORE_CITIES)),
          5,
          "#00548f");

  private SampleMeasures() {}
}
