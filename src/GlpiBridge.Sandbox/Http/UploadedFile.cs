namespace GlpiBridge.Sandbox.Http;

/// A file part of a multipart body; the field is what stands before any bracket, as PHP groups them.
internal sealed record UploadedFile(string Field, string Name, string ContentType, byte[] Content);
