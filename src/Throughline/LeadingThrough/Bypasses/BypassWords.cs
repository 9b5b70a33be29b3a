namespace Throughline.LeadingThrough.Bypasses;

/// <summary>How bypasses are spoken of on every page: causes and counts, no blame.</summary>
internal static class BypassWords
{
    public static string Said(this BypassKind kind) =>
        kind switch
        {
            BypassKind.CameDirectly => "Principals who came to somebody directly",
            BypassKind.Directive => "Directives to principals",
            BypassKind.Training => "Trainings that double an ILD’s",
            _ => "Board matters",
        };

    public static string One(this BypassKind kind) =>
        kind switch
        {
            BypassKind.CameDirectly => "A principal came directly",
            BypassKind.Directive => "A directive to a principal",
            BypassKind.Training => "A training that doubles the ILD’s",
            _ => "A board member turned to a principal",
        };

    /// <summary>Where room is short.</summary>
    public static string Short(this BypassKind kind) =>
        kind switch
        {
            BypassKind.CameDirectly => "Came directly",
            BypassKind.Directive => "Directives",
            BypassKind.Training => "Trainings",
            _ => "Board",
        };

    public static string Said(this BypassEnd end) =>
        end switch
        {
            BypassEnd.Open => "Open",
            BypassEnd.SentBack => "Sent back",
            BypassEnd.IldKnew => "Answered, the ILD knows",
            BypassEnd.LedBack => "Goes through the ILD now",
            BypassEnd.Redirected => "Redirected",
            _ => "Stayed around the ILD",
        };

    /// <summary>Whoever covers, as a sentence begins with them.</summary>
    public static string Covering(string cover, string ild) => $"{cover}, who covers for {ild},";

    /// <summary>What became of those that did not stay around.</summary>
    public static string Through(this BypassCount count) =>
        count.Kind switch
        {
            BypassKind.CameDirectly => $"Sent back, or answered with the ILD’s knowledge: {count.Through}"
                + (count.Emergencies > 0 ? $". Emergencies: {count.Emergencies}" : ""),
            BypassKind.Board => $"Go to the superintendent, who redirects: {count.Through} redirected. No names here",
            _ => $"Brought to the ILD: {count.Through}",
        };
}
