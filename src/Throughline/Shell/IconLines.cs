namespace Throughline.Shell;

/// <summary>The strokes of each icon, drawn in a square of 20.</summary>
internal static class IconLines
{
    /// <summary>What stands inside the <c>svg</c> element.</summary>
    public static string Of(Icon icon) =>
        icon switch
        {
            Icon.Menu => """<path d="M3 6h14M3 10h14M3 14h14"/>""",
            Icon.Today =>
                """<circle cx="10" cy="10" r="3.2"/><path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4"/>""",
            Icon.Door => """<path d="M5 17V3.5h7.5V17M2.5 17h15M12.5 5.5l3 1V17"/><path d="M10 10.2v.2"/>""",
            Icon.Week => """<rect x="3" y="4" width="14" height="13" rx="2"/><path d="M3 8h14M7 2.5V5M13 2.5V5"/>""",
            Icon.Plate => """<path d="M3 6h9M3 10h6M3 14h9"/><path d="M14.5 8v6m0-6-2.3 2.3M14.5 8l2.3 2.3"/>""",
            Icon.Rooms => """<rect x="2.5" y="4" width="15" height="12" rx="1.5"/><path d="M10 4v4M10 12v4"/>""",
            Icon.Book =>
                """<path d="M10 5.5C8.3 4.3 6 4 3 4v11c3 0 5.3.3 7 1.5 1.7-1.2 4-1.5 7-1.5V4c-3 0-5.3.3-7 1.5zM10 5.5v11"/>""",
            Icon.Clock => """<circle cx="10" cy="11" r="6.2"/><path d="M10 7.5V11l2.3 1.6M8 2.5h4"/>""",
            Icon.Lines => """<path d="M7.5 5h9M7.5 10h9M7.5 15h9"/><path d="M3.5 5h.2M3.5 10h.2M3.5 15h.2"/>""",
            Icon.People =>
                """<circle cx="6" cy="7" r="2.3"/><circle cx="14" cy="7" r="2.3"/><path d="M2 15.5c.4-2.6 1.9-4 4-4s3.6 1.4 4 4c.4-2.6 1.9-4 4-4s3.6 1.4 4 4"/>""",
            Icon.Through => """<path d="M1.5 10h5M13.5 10h5"/><circle cx="10" cy="10" r="3.4"/>""",
            Icon.Price => """<path d="M5 2.5h10V17l-2.5-1.5L10 17l-2.5-1.5L5 17zM8 6.5h4M8 9.5h4"/>""",
            Icon.Columns => """<path d="M3 16.5h14M5 13.5v-3M9 13.5V6M13 13.5v-5M17 13.5v-9"/>""",
            Icon.Search => """<circle cx="8.5" cy="8.5" r="5.3"/><path d="m12.5 12.5 4.5 4.5"/>""",
            Icon.Person => """<circle cx="10" cy="7" r="3.2"/><path d="M3.5 17c.7-3.3 3.2-5 6.5-5s5.8 1.7 6.5 5"/>""",
            Icon.Sliders =>
                """<path d="M3 6h8M15 6h2M3 14h2M9 14h8"/><circle cx="13" cy="6" r="2"/><circle cx="7" cy="14" r="2"/>""",
            Icon.Info => """<circle cx="10" cy="10" r="7.3"/><path d="M10 9.3v4.2M10 6.4v.2"/>""",
            Icon.Eye =>
                """<path d="M1.8 10S4.8 4.8 10 4.8 18.2 10 18.2 10 15.2 15.2 10 15.2 1.8 10 1.8 10z"/><circle cx="10" cy="10" r="2.3"/>""",
            Icon.Lock => """<rect x="4" y="9" width="12" height="8" rx="2"/><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9"/>""",
            Icon.Offline => """<path d="M2.5 8.2a11 11 0 0 1 15 0M5.3 11.3a7 7 0 0 1 9.4 0M10 15v.2M3 3l14 14"/>""",
            Icon.Plus => """<path d="M10 4v12M4 10h12"/>""",
            Icon.Check => """<path d="m4 10.5 4 4 8-9"/>""",
            Icon.Phone =>
                """<path d="M5 3h3l1.5 4L7.5 8.5a9 9 0 0 0 4 4L13 10.5l4 1.5v3c0 1.2-1 2-2.2 1.9C8.5 16.4 3.6 11.5 3.1 5.2 3 4 3.8 3 5 3z"/>""",
            Icon.Alert => """<path d="M10 3 18 16.5H2z"/><path d="M10 8v4M10 14.3v.2"/>""",
            Icon.Letter => """<rect x="2.5" y="4.5" width="15" height="11" rx="1.5"/><path d="m3 6 7 5 7-5"/>""",
            Icon.School => """<path d="M3 17V8l7-4.5L17 8v9M1.5 17h17M8 17v-4.5h4V17M10 8v.2"/>""",
            Icon.Leave => """<path d="M8 3.5H4v13h4M8 10h9M13.8 6.8 17 10l-3.2 3.2"/>""",
            _ => throw new ArgumentOutOfRangeException(nameof(icon), icon, "This icon has no lines yet."),
        };
}
