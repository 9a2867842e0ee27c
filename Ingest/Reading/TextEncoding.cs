using System.Text;

namespace KnowledgeGraph.Ingest.Reading;

/// <summary>Decides how the bytes of a plain text are to be read, and reads them.</summary>
/// <remarks>
/// In this order: a byte order mark; UTF-16 without one, when nearly every second byte is NUL; UTF-8 when
/// the whole is valid; else Windows-1252, which reads any byte. Stateless and thread-safe.
/// </remarks>
internal static class TextEncoding
{
    private const int SampleBytes = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a text; the byte order mark is left out.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes, List<string> warnings)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return DecodeUtf16(bytes[2..], Encoding.Unicode, warnings);
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return DecodeUtf16(bytes[2..], Encoding.BigEndianUnicode, warnings);
        }
        else if (FindUtf16(bytes) is { } utf16)
        {
            return DecodeUtf16(bytes, utf16, warnings);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            warnings.Add(ReadingMessages.DecodedAsWindows1252());
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, Encoding encoding, List<string> warnings)
    {
        var text = encoding.GetString(bytes);
        var damaged = text.AsSpan().Count('\uFFFD');
        if (damaged > 0)
            warnings.Add(ReadingMessages.DamagedUtf16(damaged));
        return text;
    }

    /// <summary>UTF-16 whose letters are mostly Latin has a NUL in nearly every second byte; a binary file has not.</summary>
    private static UnicodeEncoding? FindUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleBytes) & ~1)];
        if (sample.Length < 4 || bytes.Length % 2 != 0)
            return null;

        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0)
                even++;
            if (sample[i + 1] == 0)
                odd++;
        }

        var pairs = sample.Length / 2;
        if (odd * 10 > pairs * 7 && even * 20 < pairs)
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        return even * 10 > pairs * 7 && odd * 20 < pairs ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false) : null;
    }
}
