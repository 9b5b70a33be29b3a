namespace Throughline.BrowserTests.Shell.EveryPage;

/// <summary>The pages that the sample district opens for nobody, each with the reason: a new page is opened, or stands here.</summary>
internal static class NotOpened
{
    private const string File = "It is a file.";

    public static readonly IReadOnlyDictionary<string, string> Why = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/accounts/{id:long}/code"] = "No link waits for a senior leader's code.",
        ["/calendars/load"] = "It leads to /setup/calendars, where it has moved.",
        ["/charter/read"] = "It notes that the charter was read, and leads back to it.",
        ["/evidence/report.{kind}"] = File,
        ["/evidence/releases/{id:long}/{format}"] = File,
        ["/feeds/{secret}"] = File,
        ["/gallery"] = "Only maintainers have it; GalleryTests opens it.",
        ["/grants/emergency/{id:long}"] = "Nothing is open in an emergency.",
        ["/guest/{token}"] = "Its link is shown once, to whoever invites; YearStories opens it.",
        ["/learning/meetings/{id:long}/invitation"] = File,
        ["/learning/sessions/{id:long}/question"] = "Whoever brought a case has it; YearStories opens it.",
        ["/notes/export"] = File,
        ["/rooms/visits/{id:long}"] = File,
        ["/sign-in/second-step"] = "Nobody of the sample district signs in by a password.",
        ["/welcome/{token}"] = "Its address stands in a letter alone; a link that is over answers 410.",
    };
}
