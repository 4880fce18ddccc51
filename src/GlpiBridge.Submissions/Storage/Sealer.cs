using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace GlpiBridge.Submissions.Storage;

/// <summary>Encrypts what people wrote, with the portal's data-protection keys.</summary>
internal sealed class Sealer(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("GlpiBridge.Submissions.v1");

    public byte[] Seal(SubmissionContent content) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content, ContentJson.Default.SubmissionContent));

    public SubmissionContent OpenContent(byte[] data) => JsonSerializer.Deserialize(protector.Unprotect(data), ContentJson.Default.SubmissionContent)!;

    public byte[] Seal(string text) => protector.Protect(Encoding.UTF8.GetBytes(text));

    public string OpenText(byte[] data) => Encoding.UTF8.GetString(protector.Unprotect(data));

    public byte[] Seal(byte[] bytes) => protector.Protect(bytes);

    public byte[] OpenBytes(byte[] data) => protector.Unprotect(data);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(SubmissionContent))]
internal sealed partial class ContentJson : System.Text.Json.Serialization.JsonSerializerContext;
