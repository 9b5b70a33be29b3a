using Throughline.Demo.Cast;

namespace Throughline.Demo.Icalendar;

/// <summary>Somebody on an invitation.</summary>
internal sealed record Party(string Name, string Email, bool Declined = false)
{
    /// <summary>One of the cast, by name.</summary>
    public static Party Of(string name) => new(name, CastName.Email(name));
}
