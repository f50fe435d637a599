#!/usr/bin/env bash
# Lucene 9.12.3 (analysis of English, as "english" in OpenSearch and Elasticsearch)
# Guess: a phrase asked for with slop 0 through the English analyzer finds the words in that order, perhaps in other forms;
#   stop words are passed over, but their place is kept, so that no other word stands there.
# Seen: "will", "not", "no", "it" and "is" are stop words of it. "will not go" becomes the one word "go" and finds the denial,
#   the promise and "will soon go", the promise before some denials; "it is not over" becomes "over" and finds "is all over".
#   StandardAnalyzer, which has no stop words any more, finds only the text that says it.
# Means for us: postings beyond one machine are of our own words, "not" among them; a check compares the words themselves.
set -euo pipefail
cd "$(mktemp -d)"
for name in core analysis-common queryparser; do
  mvn -q dependency:copy -Dartifact="org.apache.lucene:lucene-$name:9.12.3" -DoutputDirectory=lib >/dev/null
done
cat > Run.java <<'JAVA'
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

public class Run {
  static final String[] TEXTS = {
    "The minister said he will not go to the summit.",
    "The minister said he will soon go to the summit.",
    "The minister said he will go to the summit.",
    "The war is all over, he said.",
  };

  public static void main(String[] args) throws Exception {
    for (Analyzer analyzer : new Analyzer[] {new EnglishAnalyzer(), new StandardAnalyzer()}) {
      var folder = new ByteBuffersDirectory();
      try (var writer = new IndexWriter(folder, new IndexWriterConfig(analyzer))) {
        for (String text : TEXTS) {
          var document = new Document();
          document.add(new TextField("text", text, Field.Store.YES));
          writer.addDocument(document);
        }
      }
      try (var reader = DirectoryReader.open(folder)) {
        var searcher = new IndexSearcher(reader);
        for (String phrase : new String[] {"will not go", "it is not over"}) {
          var query = new QueryBuilder(analyzer).createPhraseQuery("text", phrase, 0);
          System.out.println(analyzer.getClass().getSimpleName() + ", \"" + phrase + "\": " + query);
          for (ScoreDoc hit : searcher.search(query, 9).scoreDocs)
            System.out.println("   " + searcher.storedFields().document(hit.doc).get("text"));
        }
      }
    }
  }
}
JAVA
java -cp 'lib/*' Run.java 2>/dev/null | tee seen.txt
diff seen.txt - <<'OUT'
EnglishAnalyzer, "will not go": text:go
   The minister said he will not go to the summit.
   The minister said he will go to the summit.
   The minister said he will soon go to the summit.
EnglishAnalyzer, "it is not over": text:over
   The war is all over, he said.
StandardAnalyzer, "will not go": text:"will not go"
   The minister said he will not go to the summit.
StandardAnalyzer, "it is not over": text:"it is not over"
OUT
