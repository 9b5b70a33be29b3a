using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>Takes a file for a note, where the rules of files allow it.</summary>
internal sealed class Attaching(ThroughlineDb db, Reader reader)
{
    /// <summary>Takes it; whoever calls has asked whether the reader may.</summary>
    /// <returns>Null when it is kept; else why not.</returns>
    public async Task<string?> Take(SupportNote note, IFormFile? file, CancellationToken stop)
    {
        if (file is null)
        {
            return "Choose a file first.";
        }
        if (file.Length > AttachmentRules.MaxSize)
        {
            return "The file is larger than 10 MB; choose a smaller one.";
        }
        if (await db.Attachments.CountAsync(each => each.NoteId == note.Id, stop) >= AttachmentRules.MaxCount)
        {
            return "Five files hang on it already; write another note for more.";
        }
        var name = AttachmentRules.NameOnly(file.FileName);
        var content = await Bytes(file, stop);
        if (AttachmentRules.Refusal(name, content) is { } refusal)
        {
            return refusal;
        }
        db.Attachments.Add(Attachment.To(note, reader.PersonId!.Value, name, content, db.Now));
        await db.SaveChangesAsync(stop);
        return null;
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken stop)
    {
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, stop);
        return memory.ToArray();
    }
}
