using System.IO.Compression;
using System.Text;

namespace GlpiBridge.Tests.Portal.Endpoints;

/// <summary>Zip files made here.</summary>
internal static class Archives
{
    private const int SymbolicLink = unchecked((int)0xa1ff0000);

    public static byte[] Zip(params (string Name, string Text)[] entries) => Make(archive =>
    {
        foreach (var (name, text) in entries)
        {
            Write(archive.CreateEntry(name), Encoding.UTF8.GetBytes(text));
        }
    });

    /// <summary>A link that points out of the folder that it is unpacked to.</summary>
    public static byte[] ZipWithLink() => Make(archive =>
    {
        var link = archive.CreateEntry("lien");
        link.ExternalAttributes = SymbolicLink;
        Write(link, "/etc/passwd"u8.ToArray());
    });

    /// <summary>64 MiB of zeros, ten times, in a zip of a few hundred kilobytes.</summary>
    public static byte[] Bomb() => Make(archive =>
    {
        var zeros = new byte[1024 * 1024];
        for (var number = 0; number < 10; number++)
        {
            using var stream = archive.CreateEntry($"word/document{number}.xml", CompressionLevel.Optimal).Open();
            for (var mebibyte = 0; mebibyte < 64; mebibyte++)
            {
                stream.Write(zeros);
            }
        }
    });

    private static byte[] Make(Action<ZipArchive> fill)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(archive);
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchiveEntry entry, byte[] bytes)
    {
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
