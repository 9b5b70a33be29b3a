namespace Throughline.LeadingThrough.Recommendations;

/// <summary>How recommendations are spoken of.</summary>
internal static class RecommendationWords
{
    public static string Said(this StoodBeside stood) =>
        stood switch
        {
            StoodBeside.Yes => "Yes",
            StoodBeside.No => "No",
            _ => "Not in public",
        };

    public static string Said(this Origin origin) =>
        origin switch
        {
            Origin.SeniorStaff => "Senior staff",
            Origin.Ilds => "ILDs",
            Origin.Unit => "A unit",
            _ => "Principals",
        };

    public static string Said(this Explained explained) =>
        explained switch
        {
            Explained.None => "Nothing yet",
            Explained.Little => "Little: what, not why",
            _ => "The reasons",
        };
}
