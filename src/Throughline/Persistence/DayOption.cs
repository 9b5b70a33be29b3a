using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Throughline.Persistence;

/// <summary>A day on the command line, read alike by every command: written 2026-03-02, and a sentence where there is no such day.</summary>
internal static class DayOption
{
    /// <summary>One that must be given.</summary>
    /// <param name="name">As it is typed, such as <c>--from</c>.</param>
    /// <param name="description">What help says of it.</param>
    public static Option<DateOnly> Required(string name, string description) =>
        new(name)
        {
            Description = description,
            Required = true,
            CustomParser = result => Read(result, name) ?? default,
        };

    /// <summary>One that may be left out.</summary>
    /// <inheritdoc cref="Required"/>
    public static Option<DateOnly?> Optional(string name, string description) =>
        new(name) { Description = description, CustomParser = result => Read(result, name) };

    private static DateOnly? Read(ArgumentResult result, string name)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        result.AddError($"{name} cannot be \"{word}\"; write a day that exists, such as 2026-03-02.");
        return null;
    }
}
