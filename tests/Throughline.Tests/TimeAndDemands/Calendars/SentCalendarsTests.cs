using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Throughline.Frame.Imports;
using Throughline.TimeAndDemands.Calendars;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars;

public sealed class SentCalendarsTests
{
    private const string Calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    private static readonly IldOfRoster[] Ilds = [new(1, "ivy", "Ivy Ild", []), new(2, "oz", "Oz Iván", [])];

    [Fact]
    public async Task A_zip_of_several_ILDs_calendars_is_unpacked_and_what_is_no_calendar_is_taken_out()
    {
        var folder = await Sent(("letter.docx", "Dear all"u8.ToArray()), ("all.zip", Zip("ivy.ics", "export/oz.ics")));
        Assert.Equal(["letter.docx"], SentCalendars.Prepare(folder, Ilds));
        Assert.Equal(["ivy.ics", "oz.ics"], Left(folder));
    }

    [Fact]
    public async Task A_zip_that_is_one_ILDs_or_names_nobody_stays_whole()
    {
        var folder = await Sent(("ivy.zip", Zip("oz.ics")), ("takeout.zip", Zip("work.ics", "home.ics")), ("bad.zip", [1, 2]));
        Assert.Empty(SentCalendars.Prepare(folder, Ilds));
        Assert.Equal(["bad.zip", "ivy.zip", "takeout.zip"], Left(folder));
    }

    [Fact]
    public async Task Two_calendars_of_one_name_are_not_unpacked_over_each_other()
    {
        var folder = await Sent(("ivy.ics", Encoding.UTF8.GetBytes(Calendar)), ("all.zip", Zip("ivy.ics", "oz.ics")));
        SentCalendars.Prepare(folder, Ilds);
        Assert.Equal(["all.zip", "ivy.ics"], Left(folder));
    }

    private static List<string> Left(string folder)
    {
        List<string> left = [.. UploadFolder.Files(folder).Select(file => Path.GetFileName(file))];
        UploadFolder.Drop(folder);
        return left;
    }

    private static Task<string> Sent(params (string Name, byte[] Bytes)[] files) =>
        UploadFolder.Keep(
            [.. files.Select(file => new FormFile(new MemoryStream(file.Bytes), 0, file.Bytes.Length, "Files", file.Name))],
            DateTimeOffset.UtcNow,
            TestContext.Current.CancellationToken
        );

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(Calendar));
            }
        }
        return bytes.ToArray();
    }
}
