using System.Security.Cryptography;

namespace GlpiBridge.Submissions;

/// <summary>Makes references such as GB-7K2M-9QXD: short enough to be read out on the phone, without letters that are taken for digits.</summary>
internal static class Reference
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Next() => $"GB-{RandomNumberGenerator.GetString(Alphabet, 4)}-{RandomNumberGenerator.GetString(Alphabet, 4)}";
}
