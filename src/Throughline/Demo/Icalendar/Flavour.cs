namespace Throughline.Demo.Icalendar;

/// <summary>The habits of the program that an ILD's calendar comes from.</summary>
/// <param name="Product">PRODID.</param>
/// <param name="ZoneName">TZID: an IANA name, or the Windows name that Outlook writes.</param>
/// <param name="MarksCancelled">The word put before the summary of a cancelled entry; empty where STATUS says it.</param>
internal sealed record Flavour(string Product, string ZoneName, string MarksCancelled)
{
    public static readonly Flavour Plain = new("-//Harbor Unified//Sample Calendar//EN", HarborYear.Zone, "");
    public static readonly Flavour Outlook = new(
        "-//Harbor Unified//Sample Calendar in Outlook's manner//EN",
        "Eastern Standard Time",
        "Canceled: "
    );

    public bool IsOutlook => MarksCancelled.Length > 0;
}
