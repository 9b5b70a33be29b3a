namespace Throughline.Hosting.SignIn.Sessions;

/// <summary>Browser and system in two words, so that somebody knows their sessions apart; nothing finer is kept.</summary>
internal static class Device
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("Firefox", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "Chromebook"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>From the header that a browser sends.</summary>
    public static string Of(string? userAgent) =>
        $"{Named(Browsers, userAgent) ?? "A browser"} on {Named(Systems, userAgent) ?? "a device"}";

    private static string? Named((string Mark, string Name)[] known, string? userAgent) =>
        Array.Find(known, each => userAgent?.Contains(each.Mark, StringComparison.Ordinal) ?? false).Name;
}
