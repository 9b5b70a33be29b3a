namespace Throughline.BrowserTests;

/// <summary>Size and colours of a window. Every page is looked at on all four.</summary>
public sealed record Screen(string Name, int Width, int Height, bool IsDark)
{
    public static readonly Screen Wide = new("wide", 1440, 1000, false);
    public static readonly Screen WideDark = new("wide-dark", 1440, 1000, true);
    public static readonly Screen Phone = new("phone", 390, 844, false);
    public static readonly Screen PhoneDark = new("phone-dark", 390, 844, true);

    /// <summary>The narrowest that a page must fit without scrolling sideways.</summary>
    public static readonly Screen Narrowest = new("narrowest", 320, 640, false);

    /// <summary>By name, for theories.</summary>
    public static readonly TheoryNames All = [Wide.Name, WideDark.Name, Phone.Name, PhoneDark.Name];

    public bool IsPhone => Width < 600;

    public static Screen Named(string name) =>
        new[] { Wide, WideDark, Phone, PhoneDark, Narrowest }.Single(screen => screen.Name == name);
}

/// <summary>Names of screens as theory data.</summary>
public sealed class TheoryNames : Xunit.TheoryData<string>;
