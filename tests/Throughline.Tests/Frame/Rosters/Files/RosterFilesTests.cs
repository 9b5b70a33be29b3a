using System.IO.Compression;
using System.Text;
using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Frame.Rosters.Files;

public sealed class RosterFilesTests : IDisposable
{
    private readonly RosterFolder plain = RosterFolder.Plain();
    private readonly RosterFolder place = new();

    [Theory]
    [InlineData("")]
    [InlineData("export 2026/")]
    [InlineData("a/b/c/")]
    public void A_zip_is_read_as_its_folder_is_wherever_the_files_lie_in_it(string prefix)
    {
        var zip = Zip(prefix);

        Assert.Equivalent(RosterReading.Read(plain.Path, null), RosterReading.Read(zip, null));
    }

    [Fact]
    public void What_a_Macintosh_adds_to_a_zip_is_no_second_file()
    {
        var zip = Zip("", archive => Put(archive, "__MACOSX/._people.csv", "\0\0"));

        Assert.Empty(RosterReading.Read(zip, null).Problems);
    }

    [Fact]
    public void A_gzipped_file_stands_for_the_file()
    {
        var people = File.ReadAllBytes(Path.Combine(plain.Path, "people.csv"));
        var expected = RosterReading.Read(plain.Path, null);
        plain.Without("people.csv").WithBytes("people.csv.gz", Gzip(people));

        Assert.Equivalent(expected, RosterReading.Read(plain.Path, null));
    }

    [Fact]
    public void A_folder_that_holds_only_another_folder_is_that_folder()
    {
        Directory.CreateDirectory(Path.Combine(place.Path, "outer"));
        Directory.Move(plain.Path, Path.Combine(place.Path, "outer", "inner"));
        Directory.CreateDirectory(plain.Path);

        Assert.Equal("Harbor Unified", RosterReading.Read(Path.Combine(place.Path, "outer"), null).Roster.District.Name);
    }

    [Fact]
    public void A_name_that_leads_out_of_the_zip_refuses_it()
    {
        foreach (var name in (string[])["../people.csv", "/etc/people.csv", "..\\people.csv", "C:\\people.csv"])
        {
            Assert.Equal("leads-out", Refused(Zip("", archive => Put(archive, name, "x"))));
        }
    }

    [Fact]
    public void Two_files_of_one_name_refuse_the_zip() =>
        Assert.Equal("duplicate-file", Refused(Zip("", archive => Put(archive, "old/people.csv", "x"))));

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        plain.Without("people.csv");

        Assert.Equal("too-dense", Refused(Zip("", archive => Put(archive, "people.csv", new string('x', 5_000_000)))));
        Assert.Equal("too-dense", Refused(plain.WithBytes("people.csv.gz", Gzip(new byte[5_000_000])).Path));
    }

    [Fact]
    public void A_file_that_claims_ten_gigabytes_is_refused()
    {
        var zip = Zip("");
        var bytes = File.ReadAllBytes(zip);
        var entry = Encoding.Latin1.GetString(bytes).LastIndexOf("people.csv", StringComparison.Ordinal) - 46;
        BitConverter.TryWriteBytes(bytes.AsSpan(entry + 24), 0xF000_0000u);
        File.WriteAllBytes(zip, bytes);

        Assert.Equal("too-large", Refused(zip));
    }

    [Fact]
    public void More_than_10_000_files_refuse_the_zip() =>
        Assert.Equal(
            "too-many-files",
            Refused(
                Zip(
                    "",
                    archive =>
                    {
                        for (var at = 0; at <= 10_000; at++)
                        {
                            archive.CreateEntry($"{at}");
                        }
                    }
                )
            )
        );

    [Fact]
    public void A_zip_cut_short_is_refused()
    {
        var zip = Zip("");
        File.WriteAllBytes(zip, File.ReadAllBytes(zip)[..^200]);

        Assert.Equal("unreadable", Refused(zip));
    }

    [Fact]
    public void One_file_of_a_set_is_not_enough_and_the_sentence_says_what_is()
    {
        var refused = Assert.Throws<UnsoundFileException>(() =>
            RosterReading.Read(Path.Combine(plain.Path, "people.csv"), null)
        );

        Assert.Equal(
            "people.csv: this is one file, and district.csv is needed too; give the folder or zip with all of them.",
            refused.Message
        );
    }

    public void Dispose()
    {
        plain.Dispose();
        place.Dispose();
    }

    private static string Refused(string path) =>
        Assert.Throws<UnsoundFileException>(() => RosterReading.Read(path, null)).Problem.Code;

    private string Zip(string prefix, Action<ZipArchive>? more = null)
    {
        var path = Path.Combine(place.Path, $"{Guid.NewGuid():N}.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var file in Directory.GetFiles(plain.Path))
        {
            Put(archive, prefix + Path.GetFileName(file), File.ReadAllText(file));
        }
        more?.Invoke(archive);
        return path;
    }

    private static void Put(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }
}
