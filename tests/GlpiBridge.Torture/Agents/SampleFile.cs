using System.Security.Cryptography;
using System.Text;

namespace GlpiBridge.Torture.Agents;

/// <summary>A file of random bytes that begins as what its name says. Its bytes are made anew from its seed whenever they are needed.</summary>
internal sealed record SampleFile(string Name, int Length, int Seed)
{
    private const int Mebibyte = 1024 * 1024;
    private static readonly byte[] Picture = File.ReadAllBytes(Path.Combine(RepositoryFolder.Dataset, "files", "capture-erreur.png"));
    private static readonly byte[] Document = File.ReadAllBytes(Path.Combine(RepositoryFolder.Dataset, "files", "attestation-autorite.pdf"));
    private readonly Lazy<string> digest = new(() => Convert.ToHexStringLower(SHA256.HashData(Make(Name, Length, Seed))));

    public string Digest => digest.Value;

    public byte[] Bytes => Make(Name, Length, Seed);

    public static SampleFile Next(Random chance, int index, bool isPaper)
    {
        var length = chance.Next(50) switch
        {
            0 => 8 * Mebibyte,
            < 10 => Mebibyte,
            _ => chance.Next(1, 200) * 1024,
        };
        var name = chance.Next(isPaper ? 2 : 3) switch
        {
            0 => $"capture {index}.png",
            1 => $"pièce n° {index}.pdf",
            _ => $"journal-{index}.txt",
        };
        return new SampleFile(name, length + chance.Next(1024), chance.Next());
    }

    // What follows a file's end mark is ignored by those who read it.
    private static byte[] Make(string name, int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        byte[] start = Path.GetExtension(name) switch
        {
            ".png" => Picture,
            ".pdf" => Document,
            _ => Encoding.ASCII.GetBytes(Convert.ToHexString(bytes.AsSpan(0, Math.Min(length / 2, 256)))),
        };
        if (Path.GetExtension(name) is ".txt")
        {
            for (var index = 0; index < length; index++)
            {
                bytes[index] = (byte)('a' + (bytes[index] % 26));
            }
        }

        return length >= start.Length ? [.. start, .. bytes.AsSpan(start.Length)] : [.. start, .. bytes];
    }
}
