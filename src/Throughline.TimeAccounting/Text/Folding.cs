using System.Buffers;
using System.Globalization;
using System.Text;

namespace Throughline.TimeAccounting.Text;

/// <summary>Texts as they are compared: NFKD, marks dropped, lower case, runs of white space as one space, none at the ends.</summary>
/// <remarks>
/// The platform's own normalization needs a library that not every machine has, and whose version differs. Marks are
/// dropped, so the order of marks is of no matter and each character folds by itself: a table is enough.
/// </remarks>
public static class Folding
{
    private const int OnStack = 128;
    private static readonly Lazy<Dictionary<int, string>> Table = new(Load);
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789.,:;-'\"()&/@#"
    );

    /// <summary>The folded text.</summary>
    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }
        if (Ascii.IsValid(text))
        {
            return FoldAscii(text);
        }
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                Append(folded, (char)rune.Value);
            }
            else
            {
                AppendFolded(folded, rune);
            }
        }
        var length = folded.Length;
        return folded.ToString(0, length > 0 && folded[length - 1] == ' ' ? length - 1 : length);
    }

    /// <summary>Whether a letter or a decimal digit stands at this place of a text.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int at)
    {
        var one = text[at];
        if (char.IsAscii(one))
        {
            return char.IsAsciiLetterOrDigit(one);
        }
        if (char.IsLowSurrogate(one) && at > 0 && char.IsHighSurrogate(text[at - 1]))
        {
            at--;
        }
        Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        return Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;
    }

    // Nearly every title, place and name.
    private static string FoldAscii(string text)
    {
        var folded = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (!IsSpace(letter))
            {
                folded[length++] = char.ToLowerInvariant(letter);
            }
            else if (length > 0 && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }
        return new string(folded[..(length > 0 && folded[length - 1] == ' ' ? length - 1 : length)]);
    }

    private static bool IsSpace(char ascii) => ascii is ' ' or (>= '\t' and <= '\r') or (>= '\x1c' and <= '\x1f');

    private static void Append(StringBuilder folded, char ascii)
    {
        if (IsSpace(ascii))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
            return;
        }
        folded.Append(char.ToLowerInvariant(ascii));
    }

    private static void AppendFolded(StringBuilder folded, Rune rune)
    {
        if (Table.Value.TryGetValue(rune.Value, out var known))
        {
            foreach (var part in known.EnumerateRunes())
            {
                AppendLowered(folded, part);
            }
            return;
        }
        if (rune.Value is >= 0xAC00 and <= 0xD7A3)
        {
            AppendHangul(folded, rune.Value - 0xAC00);
            return;
        }
        var category = Rune.GetUnicodeCategory(rune);
        if (
            category
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
        )
        {
            AppendLowered(folded, Rune.ToLowerInvariant(rune));
        }
    }

    private static void AppendLowered(StringBuilder folded, Rune rune)
    {
        if (rune.IsAscii || Rune.IsWhiteSpace(rune))
        {
            Append(folded, rune.IsAscii ? (char)rune.Value : ' ');
            return;
        }
        Span<char> units = stackalloc char[2];
        folded.Append(units[..rune.EncodeToUtf16(units)]);
    }

    // Hangul syllables decompose by arithmetic (Unicode Standard, 3.12): 21 vowels and 28 finals after each lead.
    private static void AppendHangul(StringBuilder folded, int syllable)
    {
        folded.Append((char)(0x1100 + syllable / 588)).Append((char)(0x1161 + syllable % 588 / 28));
        if (syllable % 28 > 0)
        {
            folded.Append((char)(0x11A7 + syllable % 28));
        }
    }

    private static Dictionary<int, string> Load()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("folding.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var table = new Dictionary<int, string>(6000);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] == '#')
            {
                continue;
            }
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            table.Add(Hex(line.AsSpan(0, tab)), Letters(line.AsSpan(tab + 1)));
        }
        return table;
    }

    private static string Letters(ReadOnlySpan<char> codes)
    {
        Span<char> letters = stackalloc char[OnStack];
        var length = 0;
        foreach (var code in codes.Split(' '))
        {
            if (!codes[code].IsEmpty)
            {
                length += new Rune(Hex(codes[code])).EncodeToUtf16(letters[length..]);
            }
        }
        return new string(letters[..length]);
    }

    private static int Hex(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
