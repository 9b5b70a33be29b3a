using MimeKit;

namespace Throughline.Mail.Inbox;

/// <summary>Tells letters that no person wrote: they are never answered, so that two programs do not write to each other for ever (RFC 3834).</summary>
internal static class Automatic
{
    private static readonly string[] Machines =
    [
        "mailer-daemon",
        "postmaster",
        "noreply",
        "no-reply",
        "donotreply",
        "do-not-reply",
    ];
    private static readonly string[] Bulk = ["bulk", "junk", "list", "auto_reply"];

    public static bool Is(HeaderList headers, string from, string ownAddress)
    {
        var local = from.Split('@')[0];
        return string.Equals(WithoutTag(from), WithoutTag(ownAddress), StringComparison.OrdinalIgnoreCase)
            || Machines.Contains(local, StringComparer.OrdinalIgnoreCase)
            || (
                Value(headers, "Auto-Submitted") is { Length: > 0 } submitted
                && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase)
            )
            || Bulk.Contains(Value(headers, "Precedence"), StringComparer.OrdinalIgnoreCase)
            || Value(headers, "Return-Path") == "<>"
            || headers.Contains(HeaderId.ListId)
            || headers.Contains("X-Autoreply")
            || headers.Contains("X-Autorespond")
            || headers.Contains("X-Loop")
            || (Value(headers, "Content-Type") ?? "").StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Value(HeaderList headers, string name) => headers[name]?.Trim();

    private static string WithoutTag(string address)
    {
        var parts = address.Split('@');
        return $"{parts[0].Split('+')[0]}@{parts[^1]}";
    }
}
